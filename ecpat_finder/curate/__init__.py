"""The editor's tools that build and check the dataset; the running program never imports them."""
