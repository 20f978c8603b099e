package dev.hearth.bootstrap.assembly;

import dev.hearth.application.shared.RateClass;
import dev.hearth.application.shared.RateRules;
import dev.hearth.bootstrap.settings.Settings;
import java.time.Duration;

/** The rate limits that the operator has set; 0 stands for none. */
final class ConfiguredRates {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);
    /** Letters to one account bother one person, those to an address may go to many. */
    private static final int ACCOUNTS_SHARE_OF_MAILS = 4;

    /** Everybody behind one address may be asked to the same group on the same day. */
    private static final int PEOPLE_OF_AN_OFFICE = 4;

    /** When a server comes back, everybody behind one address does, and each of them once. */
    private static final int RETURNS_OF_AN_OFFICE = 20;

    /** So many reads a calendar is: it is hundreds of tasks, and the programs that read it look a few times an hour. */
    private static final int READS_IN_A_CALENDAR = 10;

    private ConfiguredRates() {}

    static RateRules of(Settings.Limits limits) {
        RateRules rules = RateRules.none();
        rules = both(rules, RateClass.READ, limits.reads(), limits.shared(), MINUTE);
        rules = both(rules, RateClass.WRITE, limits.writes(), limits.shared(), MINUTE);
        rules = both(rules, RateClass.SEND, limits.sends(), limits.shared(), MINUTE);
        rules = both(rules, RateClass.SEARCH, limits.searches(), limits.shared(), MINUTE);
        rules = address(
                rules, RateClass.CALENDAR, Math.ceilDiv(limits.reads() * limits.shared(), READS_IN_A_CALENDAR), MINUTE);
        rules = address(rules, RateClass.LOGIN, limits.logins(), MINUTE);
        rules = address(rules, RateClass.REGISTER, limits.registrations(), HOUR);
        rules = both(rules, RateClass.CONNECT, limits.connects(), RETURNS_OF_AN_OFFICE, MINUTE);
        rules = both(rules, RateClass.INVITE, limits.invites(), PEOPLE_OF_AN_OFFICE, HOUR);
        rules = address(rules, RateClass.MAIL, limits.mails(), HOUR);
        return limits.mails() == 0
                ? rules
                : rules.perUser(RateClass.MAIL, Math.ceilDiv(limits.mails(), ACCOUNTS_SHARE_OF_MAILS), HOUR);
    }

    /** For each account, and so many times as often for each address. */
    private static RateRules both(RateRules rules, RateClass kind, int most, int times, Duration per) {
        return most == 0 ? rules : address(rules.perUser(kind, most, per), kind, most * times, per);
    }

    private static RateRules address(RateRules rules, RateClass kind, int most, Duration per) {
        return most == 0 ? rules : rules.perAddress(kind, Math.min(most, 1_000_000), per);
    }
}
