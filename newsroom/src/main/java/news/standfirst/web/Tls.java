package news.standfirst.web;

import java.nio.file.Path;

/** The files of a certificate chain and its private key, both PEM. */
public record Tls(Path certificates, Path privateKey) {}
