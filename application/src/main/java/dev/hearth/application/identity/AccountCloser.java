package dev.hearth.application.identity;

import dev.hearth.application.identity.port.ExternalIdentities;
import dev.hearth.application.identity.port.OneTimeCodes;
import dev.hearth.application.identity.port.SecondFactors;
import dev.hearth.application.identity.port.UserDirectory;
import dev.hearth.application.identity.port.Users;
import dev.hearth.domain.identity.AccountStatus;
import dev.hearth.domain.identity.SystemRole;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.identity.UserFilter;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Closes accounts for a time or for good. What its owner wrote stays, under "former member"; what tells who they were goes. The
 * last administrator cannot be closed out: nobody could ever be one again.
 */
public final class AccountCloser {
    private final Users users;
    private final UserDirectory directory;
    private final Accounts accounts;
    private final OneTimeCodes codes;
    private final SecondFactors factors;
    private final ExternalIdentities identities;
    private final SessionEnder ender;
    private final UserCards cards;
    private final LiveSessions live;
    private final List<AccountEffects> effects;

    public AccountCloser(
            Users users,
            UserDirectory directory,
            Accounts accounts,
            OneTimeCodes codes,
            SecondFactors factors,
            ExternalIdentities identities,
            SessionEnder ender,
            UserCards cards,
            LiveSessions live,
            List<AccountEffects> effects) {
        this.users = users;
        this.directory = directory;
        this.accounts = accounts;
        this.codes = codes;
        this.factors = factors;
        this.identities = identities;
        this.ender = ender;
        this.cards = cards;
        this.live = live;
        this.effects = List.copyOf(effects);
    }

    /** Closes an account for now; all its sessions end at once. */
    public User close(UserId id, AccountStatus status) {
        User closed = keepingAnAdmin(id, user -> user.withStatus(status));
        ender.endAll(id);
        // Among them may be the change of address that a thief asked for.
        codes.removeAll(id);
        return closed;
    }

    /** Opens an account again. */
    public User reopen(UserId id) {
        return accounts.change(id, user -> user.withStatus(AccountStatus.ACTIVE));
    }

    /** What somebody may do on the whole server; {@link #tellChanged} is to follow once it is stored. */
    public User changeRole(UserId id, SystemRole role) {
        return keepingAnAdmin(id, user -> user.withRole(role));
    }

    /** Lets every node ask the store afresh who this is. */
    public void tellChanged(UserId id) {
        live.changed(id);
    }

    /** Deletes one's own account for good, unless others would be left with something to settle. */
    void deleteOwn(UserId id) {
        effects.forEach(effect -> effect.mustBeSettled(id));
        delete(id);
    }

    /**
     * Deletes an account for good. In this order a crash in between leaves an account that can be deleted again, never one that
     * cannot be found.
     */
    public void delete(UserId id) {
        close(id, AccountStatus.DEACTIVATED);
        endParts(id);
        factors.remove(id);
        identities.removeAll(id);
        users.remove(id);
        cards.changed(id);
        endParts(id);
    }

    private void endParts(UserId id) {
        effects.forEach(effect -> effect.deleted(id));
    }

    /**
     * Changes an account unless no administrator would be left. Looked at again afterwards: two who go at the same moment each saw
     * the other still there, and then both come back.
     */
    private User keepingAnAdmin(UserId id, UnaryOperator<User> change) {
        User before = accounts.find(id);
        boolean goes = isActiveAdmin(before) && !isActiveAdmin(change.apply(before));
        if (goes && activeAdmins(2) < 2) {
            throw lastAdmin();
        }
        User after = accounts.change(id, change);
        if (goes && activeAdmins(1) < 1) {
            accounts.change(id, user -> user.withRole(before.role()).withStatus(before.status()));
            throw lastAdmin();
        }
        return after;
    }

    private static boolean isActiveAdmin(User user) {
        return user.isAdmin() && user.isActive();
    }

    private int activeAdmins(int most) {
        UserFilter admins =
                new UserFilter(Optional.empty(), Optional.of(SystemRole.ADMIN), Optional.of(AccountStatus.ACTIVE));
        return directory.list(admins, Optional.empty(), most).items().size();
    }

    private static Refusal lastAdmin() {
        return new Refusal.Conflict("", "The last administrator must stay.");
    }
}
