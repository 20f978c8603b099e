package dev.hearth.adapter.external.mail;

/** What the mail server wants to know of us. The password is redacted when printed. */
public record SmtpLogin(String user, String password) {
    @Override
    public String toString() {
        return "[login of " + user + "]";
    }
}
