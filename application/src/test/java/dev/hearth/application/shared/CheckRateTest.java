package dev.hearth.application.shared;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.application.local.LocalRateLimits;
import dev.hearth.domain.shared.Allowance;
import dev.hearth.testkit.TestClock;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may do what how often. */
class CheckRateTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Requester ADA = new Requester.User(new UUID(1, 1));
    private static final Requester GRACE = new Requester.User(new UUID(1, 2));
    private static final Requester HOME = address("192.0.2.1");
    private static final Requester OFFICE = address("192.0.2.2");

    private final RateRules rules = RateRules.none()
            .perUser(RateClass.WRITE, 3, MINUTE)
            .perAddress(RateClass.WRITE, 4, MINUTE)
            .perAddress(RateClass.LOGIN, 2, MINUTE);
    private final CheckRate checkRate = new CheckRate(new LocalRateLimits(TestClock.someDay()), rules);

    @Test
    void theTighterOfTheTwoLimitsIsTold() {
        assertThat(write(HOME, ADA))
                .extracting(Allowance::limit, Allowance::remaining)
                .containsExactly(3, 2);
        assertThat(write(HOME, GRACE))
                .extracting(Allowance::limit, Allowance::remaining)
                .containsExactly(4, 2);
    }

    @Test
    void RL_1_whoHasUsedUpTheirTurnsIsRefusedAndOthersAreNot() {
        for (int i = 0; i < 3; i++) {
            assertThat(write(ADA).granted()).isTrue();
        }
        assertThat(write(ADA).granted()).isFalse();
        assertThat(write(GRACE).granted()).isTrue();
    }

    @Test
    void RL_1_anAddressThatIsUsedUpHoldsEverybodyThereAndCostsThemNothing() {
        for (int i = 0; i < 4; i++) {
            write(HOME);
        }
        assertThat(write(HOME, ADA).granted()).isFalse();
        assertThat(write(OFFICE, ADA).remaining()).isEqualTo(2);
    }

    @Test
    void RL_1_aClassThatIsUsedUpLeavesTheOthersOpen() {
        for (int i = 0; i < 3; i++) {
            checkRate.run(RateClass.LOGIN, List.of(HOME));
        }
        assertThat(checkRate.run(RateClass.LOGIN, List.of(HOME)).orElseThrow().granted())
                .isFalse();
        assertThat(write(HOME).granted()).isTrue();
    }

    @Test
    void whatHasNoRuleIsNotLimited() {
        assertThat(checkRate.run(RateClass.READ, List.of(HOME, ADA))).isEmpty();
        assertThat(checkRate.run(RateClass.LOGIN, List.of(ADA))).isEmpty();
        assertThat(checkRate.run(RateClass.LOGIN, List.of(ADA, HOME)).map(Allowance::limit))
                .isEqualTo(Optional.of(2));
    }

    @Test
    void TM_08_anAccountWritesAHundredTimesAMinuteAndEveryClassHasSomeLimit() {
        assertThat(RateRules.usual().of(RateClass.WRITE, ADA).orElseThrow().most())
                .isEqualTo(100);
        assertThat(RateRules.usual().of(RateClass.WRITE, ADA).orElseThrow().per())
                .isEqualTo(MINUTE);
        assertThat(RateRules.usual().perAddress()).containsOnlyKeys(RateClass.values());
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, ip:192.0.2.1",
        "::ffff:192.0.2.1, ip:192.0.2.1",
        "2001:db8:0:1::1, ip:20010db800000001/64",
        "2001:db8:0:1:ffff::2, ip:20010db800000001/64",
        "2001:db8:0:2::1, ip:20010db800000002/64",
        "::1, ip:0000000000000000/64"
    })
    void RL_1_aWholeNetworkOfIPv6CountsAsOneAddress(String text, String key) {
        assertThat(address(text).key()).isEqualTo(key);
    }

    private Allowance write(Requester... who) {
        return checkRate.run(RateClass.WRITE, List.of(who)).orElseThrow();
    }

    private static Requester address(String literal) {
        try {
            return new Requester.Address(InetAddress.getByName(literal));
        } catch (UnknownHostException noLiteral) {
            throw new AssertionError(noLiteral);
        }
    }
}
