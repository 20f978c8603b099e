package dev.hearth.journey.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.bootstrap.settings.Settings;
import dev.hearth.journey.people.AdapterSet;
import dev.hearth.journey.people.Rest;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A server with the limits it has when nobody sets any. */
class UsualLimitsTest {
    private static final Settings.Limits USUAL = Settings.defaults().limits();
    private static final Map<String, String> SETTINGS = Map.of(
            "HEARTH_LIMITS_READS", "" + USUAL.reads(),
            "HEARTH_LIMITS_WRITES", "" + USUAL.writes(),
            "HEARTH_LIMITS_SENDS", "" + USUAL.sends(),
            "HEARTH_LIMITS_LOGINS", "" + USUAL.logins(),
            "HEARTH_LIMITS_REGISTRATIONS", "" + USUAL.registrations(),
            "HEARTH_LIMITS_MAILS", "" + USUAL.mails(),
            "HEARTH_LIMITS_INVITES", "" + USUAL.invites());

    /** One town for all, as its limits count everybody who comes from this address. */
    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void CT_04_HT_12_TM_08_RL_4_whoever_asks_too_often_is_told_when_to_come_again(AdapterSet set) {
        try (Town town = Town.with(set, SETTINGS)) {
            Member ada = Member.registered(town.here(), "ada");
            Member grace = Member.registered(town.here(), "grace");
            aMinuteOfWrites(town, ada);
            assertThat(write(grace.rest()).status())
                    .as("one's haste is not another's")
                    .isEqualTo(200);
            guessesAtBothNodes(town);
            assertThat(grace.me().status()).isEqualTo(200);
        }
    }

    private static void aMinuteOfWrites(Town town, Member member) {
        Rest.Answer first = write(member.rest());
        assertThat(number(first, "RateLimit-Limit")).isEqualTo(USUAL.writes());
        assertThat(number(first, "RateLimit-Remaining")).isLessThan(USUAL.writes());
        Rest.Answer refused =
                untilRefused(2 * USUAL.writes(), i -> write(member.at(i % 2 == 0 ? town.here() : town.there())));
        assertThat(refused.body().get("code").asText()).isNotEmpty();
        assertThat(refused.body().get("correlationId").asText()).isNotEmpty();
        mustSayWhen(refused);
    }

    /** Half at each node: they count together. No password was right, and whose it was does not matter. */
    private static void guessesAtBothNodes(Town town) {
        mustSayWhen(untilRefused(
                2 * USUAL.logins(), i -> Member.Login.fresh("nobody").at(i % 2 == 0 ? town.here() : town.there())));
    }

    private static void mustSayWhen(Rest.Answer refused) {
        assertThat(number(refused, "Retry-After")).isPositive();
        assertThat(number(refused, "RateLimit-Remaining")).isZero();
        assertThat(number(refused, "RateLimit-Reset")).isPositive();
    }

    /** Turns come back while they are taken, so a few more than the limit may pass, though far from twice as many. */
    private static Rest.Answer untilRefused(int most, IntFunction<Rest.Answer> step) {
        return IntStream.range(0, most)
                .mapToObj(step)
                .filter(answer -> answer.status() == 429)
                .findFirst()
                .orElseThrow(() -> new AssertionError("never refused"));
    }

    private static Rest.Answer write(Rest client) {
        return client.patch("/api/v1/users/me", "{\"bio\": \"about me\"}");
    }

    private static long number(Rest.Answer answer, String header) {
        return answer.headers().firstValueAsLong(header).orElse(-1);
    }
}
