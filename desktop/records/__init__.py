"""What is remembered: values, schema, SQLite, back-ups, recovery; no Qt."""
