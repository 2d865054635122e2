"""One module per public dataset layout, all giving the same labelled table."""
