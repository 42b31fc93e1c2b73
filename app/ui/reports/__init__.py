"""レポート: choose what to put on paper, look at the very pages, save and print them."""
