package dev.hearth.adapter.external.mail;

/** How the way to the mail server is protected. */
public enum SmtpSecurity {
    /** Not at all: for a server on the same machine or network. */
    NONE,
    /** Encrypted from the first command on (RFC 3207); a server that does not offer it gets no mail. */
    STARTTLS,
    /** Encrypted from the first byte on (RFC 8314 §3.3). */
    TLS
}
