"""Articles and their events written for programs and for people."""
