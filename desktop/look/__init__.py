"""What every widget shares: colours, icons, words, formats, actions."""
