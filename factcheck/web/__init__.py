"""The only part of the program that reaches the network, and only when a command was given an address."""
