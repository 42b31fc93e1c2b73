"""How sheets come in: scanners, folders of images, and a scanner made up for trying things out."""
