package dev.hearth.adapter.external.mail;

import dev.hearth.domain.identity.AccountLetter;
import java.util.Map;

/**
 * Which template a letter is written from, and what it says beside the reader's name. Redacted when printed: there may be a code
 * in it.
 *
 * @param template the file without language and form
 */
record Wording(String template, Map<String, String> values) {
    static Wording of(AccountLetter letter, Links links, Language language) {
        return switch (letter) {
            case AccountLetter.VerifyEmail it -> withLink("verify-email", links.to(Links.VERIFY_EMAIL, it.code()));
            case AccountLetter.ResetPassword it ->
                withLink("reset-password", links.to(Links.RESET_PASSWORD, it.code()));
            case AccountLetter.ConfirmEmailChange it ->
                withLink("confirm-email-change", links.to(Links.CONFIRM_EMAIL_CHANGE, it.code()));
            case AccountLetter.GroupInvitation it ->
                new Wording(
                        "group-invitation",
                        Map.of(
                                "inviter", OneLine.of(it.inviter()),
                                "group", OneLine.of(it.group()),
                                "link", links.to(Links.INVITATION, it.code())));
            case AccountLetter.EmailChanged it ->
                new Wording(
                        "email-changed",
                        Map.of("newAddress", OneLine.of(it.newAddress().value())));
            case AccountLetter.PasswordChanged it -> withLink("password-changed", links.to(Links.FORGOT_PASSWORD));
            case AccountLetter.AlreadyRegistered it ->
                new Wording(
                        "already-registered",
                        Map.of("link", links.to(Links.LOG_IN), "forgotLink", links.to(Links.FORGOT_PASSWORD)));
            case AccountLetter.NewSignIn it ->
                new Wording(
                        "new-sign-in",
                        Map.of(
                                "device", OneLine.of(it.device()),
                                "time", language.write(it.at()),
                                "forgotLink", links.to(Links.FORGOT_PASSWORD)));
        };
    }

    private static Wording withLink(String template, String link) {
        return new Wording(template, Map.of("link", link));
    }

    @Override
    public String toString() {
        return "[" + template + "]";
    }
}
