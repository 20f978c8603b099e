package dev.hearth.application.identity;

import dev.hearth.application.identity.port.SecurityLog;
import dev.hearth.domain.identity.Account;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.Device;
import dev.hearth.domain.identity.Password;
import dev.hearth.domain.identity.SecurityEvent;
import dev.hearth.domain.shared.Refusal;

/** Changes one's password. All other sessions end: whoever had the old one may have opened them. */
public final class ChangePassword {
    private final Accounts accounts;
    private final PasswordChanger changer;
    private final SignInGuard guard;
    private final SessionEnder ender;
    private final SecurityLog log;

    public ChangePassword(
            Accounts accounts, PasswordChanger changer, SignInGuard guard, SessionEnder ender, SecurityLog log) {
        this.accounts = accounts;
        this.changer = changer;
        this.guard = guard;
        this.ender = ender;
        this.log = log;
    }

    /** Refuses a wrong old password as a violation of its field: the caller is known and stays signed in. */
    public void run(Caller caller, Password old, Password fresh, Device device) {
        Account account = accounts.of(caller);
        guard.beforeCode(caller.user(), device);
        if (!changer.matches(account, old)) {
            throw new Refusal.Invalid("oldPassword", "is wrong");
        }
        // Whoever knows the old one does not guess, also when the new one is too poor to be taken.
        guard.afterCode(caller.user());
        changer.change(
                account,
                changer.chosen(account.user(), fresh),
                () -> {},
                () -> ender.storeEndOfOthers(caller.user(), caller.session()));
        log.note(SecurityEvent.from(device, SecurityEvent.Kind.PASSWORD_CHANGED, caller.user()));
    }
}
