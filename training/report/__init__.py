"""Results for people: pages, plots and the table of all runs."""
