"""One widget, one module; imports the directory, never the kiosk."""
