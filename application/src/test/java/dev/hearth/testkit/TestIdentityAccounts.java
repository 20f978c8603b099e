package dev.hearth.testkit;

import dev.hearth.application.identity.ChangeAvailability;
import dev.hearth.application.identity.ChangePassword;
import dev.hearth.application.identity.ChangeProfile;
import dev.hearth.application.identity.ConfirmEmailChange;
import dev.hearth.application.identity.DeactivateAccount;
import dev.hearth.application.identity.DeleteAccount;
import dev.hearth.application.identity.DisableSecondFactor;
import dev.hearth.application.identity.EnableSecondFactor;
import dev.hearth.application.identity.PasswordResetLetters;
import dev.hearth.application.identity.RequestEmailChange;
import dev.hearth.application.identity.RequestPasswordReset;
import dev.hearth.application.identity.RequestVerification;
import dev.hearth.application.identity.ResetPassword;
import dev.hearth.application.identity.RotateRecoveryCodes;
import dev.hearth.application.identity.StartSecondFactor;
import dev.hearth.application.identity.StopNotificationMail;
import dev.hearth.application.identity.VerifyEmail;

/** The use cases of what belongs to an account: its profile, its address, its password, its second factor. */
public final class TestIdentityAccounts {
    private final TestIdentityParts parts;

    TestIdentityAccounts(TestIdentityParts parts) {
        this.parts = parts;
    }

    public ChangeProfile changeProfile() {
        return new ChangeProfile(parts.accounts, parts.clock);
    }

    public StopNotificationMail stopNotificationMail() {
        return new StopNotificationMail(parts.accounts, parts.optOut);
    }

    public ChangeAvailability changeAvailability() {
        return new ChangeAvailability(parts.accounts);
    }

    public VerifyEmail verifyEmail() {
        return new VerifyEmail(parts.spent, parts.accounts, parts.stores.transactions(), parts.log);
    }

    public RequestVerification requestVerification() {
        return new RequestVerification(parts.accounts, parts.mailer);
    }

    public RequestPasswordReset requestPasswordReset() {
        return new RequestPasswordReset(parts.stores.jobs(), parts.bell, parts.ids, parts.clock);
    }

    PasswordResetLetters passwordResetLetters() {
        return new PasswordResetLetters(parts.stores.users(), parts.mailer, parts.clock);
    }

    public ResetPassword resetPassword() {
        return new ResetPassword(
                parts.spent,
                parts.changer,
                parts.accounts,
                parts.stores.externalIdentities(),
                parts.stores.secondFactors(),
                parts.ender,
                parts.log);
    }

    public ChangePassword changePassword() {
        return new ChangePassword(parts.accounts, parts.changer, parts.guard, parts.ender, parts.log);
    }

    public RequestEmailChange requestEmailChange() {
        return new RequestEmailChange(parts.proof, parts.stores.users(), parts.mailer);
    }

    public ConfirmEmailChange confirmEmailChange() {
        return new ConfirmEmailChange(
                parts.spent, parts.accounts, parts.mailer, parts.followUps, parts.stores.transactions(), parts.log);
    }

    public StartSecondFactor startSecondFactor() {
        return new StartSecondFactor(parts.proof, parts.stores.secondFactors(), parts.timeCodes, parts.checker);
    }

    public EnableSecondFactor enableSecondFactor() {
        return new EnableSecondFactor(
                parts.stores.secondFactors(),
                parts.checker,
                parts.secrets,
                parts.guard,
                parts.followUps,
                parts.stores.transactions(),
                parts.log,
                parts.clock);
    }

    public DisableSecondFactor disableSecondFactor() {
        return new DisableSecondFactor(
                parts.proof, parts.stores.secondFactors(), parts.followUps, parts.stores.transactions(), parts.log);
    }

    public RotateRecoveryCodes rotateRecoveryCodes() {
        return new RotateRecoveryCodes(
                parts.proof, parts.checker, parts.stores.secondFactors(), parts.secrets, parts.stores.transactions());
    }

    public DeactivateAccount deactivateAccount() {
        return new DeactivateAccount(parts.proof, parts.closer, parts.log);
    }

    public DeleteAccount deleteAccount() {
        return new DeleteAccount(parts.proof, parts.closer, parts.log);
    }
}
