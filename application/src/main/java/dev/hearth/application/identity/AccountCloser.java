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
import java.util.Optional;

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

    public AccountCloser(
            Users users,
            UserDirectory directory,
            Accounts accounts,
            OneTimeCodes codes,
            SecondFactors factors,
            ExternalIdentities identities,
            SessionEnder ender,
            UserCards cards,
            LiveSessions live) {
        this.users = users;
        this.directory = directory;
        this.accounts = accounts;
        this.codes = codes;
        this.factors = factors;
        this.identities = identities;
        this.ender = ender;
        this.cards = cards;
        this.live = live;
    }

    /** Closes an account for now; all its sessions end at once. */
    public User close(UserId id, AccountStatus status) {
        mustNotBeLastAdmin(accounts.find(id));
        User closed = accounts.change(id, user -> user.status() == status ? user : user.withStatus(status));
        ender.endAll(id);
        // Among them may be the change of address that a thief asked for.
        codes.removeAll(id);
        return closed;
    }

    /** Opens an account again. */
    public User reopen(UserId id) {
        return accounts.change(id, user -> user.isActive() ? user : user.withStatus(AccountStatus.ACTIVE));
    }

    /** What somebody may do on the whole server; {@link #tellChanged} is to follow once it is stored. */
    public User changeRole(UserId id, SystemRole role) {
        if (role != SystemRole.ADMIN) {
            mustNotBeLastAdmin(accounts.find(id));
        }
        return accounts.change(id, user -> user.role() == role ? user : user.withRole(role));
    }

    /** Lets every node ask the store afresh who this is. */
    public void tellChanged(UserId id) {
        live.changed(id);
    }

    /** Deletes an account for good. In this order a crash in between leaves an account that can be deleted again, never one that cannot be found. */
    public void delete(UserId id) {
        mustNotBeLastAdmin(accounts.find(id));
        accounts.change(
                id,
                user -> user.status() == AccountStatus.DEACTIVATED ? user : user.withStatus(AccountStatus.DEACTIVATED));
        ender.endAll(id);
        codes.removeAll(id);
        factors.remove(id);
        identities.removeAll(id);
        users.remove(id);
        cards.changed(id);
    }

    private void mustNotBeLastAdmin(User user) {
        UserFilter admins =
                new UserFilter(Optional.empty(), Optional.of(SystemRole.ADMIN), Optional.of(AccountStatus.ACTIVE));
        boolean last = user.isAdmin()
                && user.isActive()
                && directory.list(admins, Optional.empty(), 2).items().size() < 2;
        if (last) {
            throw new Refusal.Conflict("", "The last administrator must stay.");
        }
    }
}
