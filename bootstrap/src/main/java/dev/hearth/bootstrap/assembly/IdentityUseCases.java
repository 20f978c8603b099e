package dev.hearth.bootstrap.assembly;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.hearth.application.admin.ArchiveAnyGroup;
import dev.hearth.application.admin.Auditor;
import dev.hearth.application.admin.ChangeRole;
import dev.hearth.application.admin.CreateAdmin;
import dev.hearth.application.admin.DeleteAnyGroup;
import dev.hearth.application.admin.DeleteUser;
import dev.hearth.application.admin.ListAllGroups;
import dev.hearth.application.admin.ListAudit;
import dev.hearth.application.admin.ListUsers;
import dev.hearth.application.admin.ReactivateUser;
import dev.hearth.application.admin.RestoreAnyGroup;
import dev.hearth.application.admin.SetSubscription;
import dev.hearth.application.admin.ShowAccount;
import dev.hearth.application.admin.SuspendUser;
import dev.hearth.application.event.port.EventBus;
import dev.hearth.application.identity.AccountCloser;
import dev.hearth.application.identity.Accounts;
import dev.hearth.application.identity.Authenticate;
import dev.hearth.application.identity.ChangeAvailability;
import dev.hearth.application.identity.ChangePassword;
import dev.hearth.application.identity.ChangeProfile;
import dev.hearth.application.identity.CodeChecker;
import dev.hearth.application.identity.CodeMailer;
import dev.hearth.application.identity.CompleteExternalSignIn;
import dev.hearth.application.identity.CompleteLogIn;
import dev.hearth.application.identity.ConfirmEmailChange;
import dev.hearth.application.identity.DeactivateAccount;
import dev.hearth.application.identity.DeleteAccount;
import dev.hearth.application.identity.DisableSecondFactor;
import dev.hearth.application.identity.EnableSecondFactor;
import dev.hearth.application.identity.ExchangeTicket;
import dev.hearth.application.identity.ExternalAttempts;
import dev.hearth.application.identity.ListMyIdentities;
import dev.hearth.application.identity.ListMySessions;
import dev.hearth.application.identity.ListProviders;
import dev.hearth.application.identity.LiveSessions;
import dev.hearth.application.identity.LogIn;
import dev.hearth.application.identity.LogOut;
import dev.hearth.application.identity.MailOptOut;
import dev.hearth.application.identity.Newcomers;
import dev.hearth.application.identity.OngoingSession;
import dev.hearth.application.identity.OwnerProof;
import dev.hearth.application.identity.PasswordChanger;
import dev.hearth.application.identity.PasswordResetLetters;
import dev.hearth.application.identity.PasswordRules;
import dev.hearth.application.identity.RefreshSession;
import dev.hearth.application.identity.Register;
import dev.hearth.application.identity.RequestEmailChange;
import dev.hearth.application.identity.RequestPasswordReset;
import dev.hearth.application.identity.RequestVerification;
import dev.hearth.application.identity.ResetPassword;
import dev.hearth.application.identity.RevokeOtherSessions;
import dev.hearth.application.identity.RevokeSession;
import dev.hearth.application.identity.RotateRecoveryCodes;
import dev.hearth.application.identity.SecondStep;
import dev.hearth.application.identity.SessionEnder;
import dev.hearth.application.identity.SessionOpener;
import dev.hearth.application.identity.ShowMe;
import dev.hearth.application.identity.ShowPublicKeys;
import dev.hearth.application.identity.SignInGuard;
import dev.hearth.application.identity.SpentCodes;
import dev.hearth.application.identity.StartExternalSignIn;
import dev.hearth.application.identity.StartSecondFactor;
import dev.hearth.application.identity.StopNotificationMail;
import dev.hearth.application.identity.Successors;
import dev.hearth.application.identity.SweepIdentity;
import dev.hearth.application.identity.UnlinkProvider;
import dev.hearth.application.identity.UserCards;
import dev.hearth.application.identity.VerifyEmail;
import dev.hearth.application.identity.port.Sessions;
import dev.hearth.application.identity.port.Users;
import dev.hearth.application.shared.CheckRate;
import dev.hearth.application.shared.RateRules;
import dev.hearth.bootstrap.settings.Settings;
import dev.hearth.domain.identity.SessionLife;
import java.time.Clock;
import java.util.List;

/** The use cases of accounts and of administrators. Each has one public constructor that takes its doors. */
final class IdentityUseCases extends AbstractModule {
    private static final List<Class<?>> ALL = List.of(
            // What use cases share.
            Accounts.class,
            AccountCloser.class,
            Auditor.class,
            CodeChecker.class,
            CodeMailer.class,
            ExternalAttempts.class,
            MailOptOut.class,
            Newcomers.class,
            OwnerProof.class,
            PasswordChanger.class,
            PasswordRules.class,
            SecondStep.class,
            SessionEnder.class,
            SessionOpener.class,
            SignInGuard.class,
            SpentCodes.class,
            // Signing in and out.
            Authenticate.class,
            CheckRate.class,
            CompleteExternalSignIn.class,
            CompleteLogIn.class,
            ExchangeTicket.class,
            ListMySessions.class,
            ListProviders.class,
            LogIn.class,
            LogOut.class,
            RefreshSession.class,
            Register.class,
            RevokeOtherSessions.class,
            RevokeSession.class,
            StartExternalSignIn.class,
            OngoingSession.class,
            SweepIdentity.class,
            // One's account.
            ChangePassword.class,
            ChangeAvailability.class,
            ChangeProfile.class,
            ConfirmEmailChange.class,
            DeactivateAccount.class,
            DeleteAccount.class,
            DisableSecondFactor.class,
            EnableSecondFactor.class,
            ListMyIdentities.class,
            PasswordResetLetters.class,
            RequestEmailChange.class,
            RequestPasswordReset.class,
            RequestVerification.class,
            ResetPassword.class,
            RotateRecoveryCodes.class,
            ShowMe.class,
            ShowPublicKeys.class,
            StartSecondFactor.class,
            StopNotificationMail.class,
            UnlinkProvider.class,
            VerifyEmail.class,
            // Administration.
            ChangeRole.class,
            CreateAdmin.class,
            DeleteUser.class,
            ListAudit.class,
            ListAllGroups.class,
            ArchiveAnyGroup.class,
            RestoreAnyGroup.class,
            DeleteAnyGroup.class,
            ListUsers.class,
            ReactivateUser.class,
            SetSubscription.class,
            ShowAccount.class,
            SuspendUser.class);

    @Override
    protected void configure() {
        ALL.forEach(useCase -> Whole.bind(binder(), useCase));
    }

    @Provides
    @Singleton
    LiveSessions liveSessions(Sessions sessions, Users users, EventBus bus, Clock clock, OnClose onClose) {
        return onClose.add(new LiveSessions(sessions, users, bus, clock));
    }

    @Provides
    @Singleton
    UserCards userCards(Users users, EventBus bus, OnClose onClose) {
        return onClose.add(new UserCards(users, bus));
    }

    @Provides
    @Singleton
    Successors successors(Secrets secrets) {
        return new Successors(secrets.keyFor("refresh tokens"));
    }

    @Provides
    @Singleton
    SessionLife sessionLife(Settings settings) {
        return new SessionLife(settings.sessions().idle(), settings.sessions().whole());
    }

    @Provides
    @Singleton
    RateRules rateRules(Settings settings) {
        return ConfiguredRates.of(settings.limits());
    }
}
