// Glibc shows this to those who ask for GNU's extensions only, and Swift's module does not.
int syncfs(int fd);
