package dev.hearth.application.identity;

import dev.hearth.application.identity.port.OneTimeCodes;
import dev.hearth.application.identity.port.Users;
import dev.hearth.domain.identity.Account;
import dev.hearth.domain.identity.CodePurpose;
import dev.hearth.domain.identity.OneTimeCode;
import dev.hearth.domain.identity.SecretCode;
import dev.hearth.domain.identity.SecretDigest;
import dev.hearth.domain.shared.Refusal;
import java.time.Clock;

/** Takes one-time codes back; one sentence for whatever is wrong with one. */
public final class SpentCodes {
    private final OneTimeCodes codes;
    private final Users users;
    private final Clock clock;

    public SpentCodes(OneTimeCodes codes, Users users, Clock clock) {
        this.codes = codes;
        this.users = users;
        this.clock = clock;
    }

    /** Looks at a code that is to be tried several times. */
    OneTimeCode look(SecretCode code, CodePurpose purpose) {
        return codes.find(SecretDigest.of(code), purpose)
                .filter(found -> !found.isOver(clock.instant()))
                .orElseThrow(SpentCodes::refused);
    }

    /**
     * Takes a code away from whoever comes later. Within the transaction of what it is good for it is spent if and only if that is
     * done. To be the first thing there: a store that cannot undo spends it in vain rather than twice.
     */
    OneTimeCode take(SecretCode code, CodePurpose purpose) {
        return codes.take(SecretDigest.of(code), purpose)
                .filter(found -> !found.isOver(clock.instant()))
                .orElseThrow(SpentCodes::refused);
    }

    /**
     * Whose code it is, if they may come in. To be read before the code is taken: a password that is changed in between takes the
     * code away, one that was changed before is seen here.
     */
    Account owner(OneTimeCode code) {
        return users.findAccount(code.user())
                .filter(account -> account.user().isActive())
                .orElseThrow(SpentCodes::refused);
    }

    static Refusal refused() {
        return new Refusal.Unauthenticated("The code is not valid any more.");
    }
}
