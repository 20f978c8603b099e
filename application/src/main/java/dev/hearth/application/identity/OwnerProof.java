package dev.hearth.application.identity;

import dev.hearth.domain.identity.Account;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.Device;
import dev.hearth.domain.identity.Password;
import dev.hearth.domain.shared.Refusal;
import java.util.Optional;

/**
 * Asks somebody who is signed in to prove again that it is them, before what a thief of a session would do first (OWASP ASVS 5.0,
 * 7.5.1): the password; the second factor's code in its place where there is no password.
 */
public final class OwnerProof {
    private final Accounts accounts;
    private final PasswordChanger passwords;
    private final CodeChecker codes;
    private final SignInGuard guard;

    public OwnerProof(Accounts accounts, PasswordChanger passwords, CodeChecker codes, SignInGuard guard) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.codes = codes;
        this.guard = guard;
    }

    /** What somebody shows; either may be empty. */
    public record Shown(Optional<Password> password, Optional<String> code, Device device) {}

    /** Refuses as a violation: the caller is known and stays signed in. */
    Account demand(Caller caller, Shown shown) {
        Account account = accounts.of(caller);
        guard.beforeCode(caller.user(), shown.device());
        if (account.passwordHash().isPresent()) {
            mustHold("password", shown.password().filter(password -> passwords.matches(account, password)));
        } else {
            codes.guarding(caller.user())
                    .ifPresent(factor -> mustHold("code", shown.code().filter(code -> codes.spend(factor, code))));
        }
        guard.afterCode(caller.user());
        return account;
    }

    private static void mustHold(String field, Optional<?> proof) {
        if (proof.isEmpty()) {
            throw new Refusal.Invalid(field, "is wrong");
        }
    }
}
