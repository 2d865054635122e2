"""The model in use: installed, signed or not, proved, described."""
