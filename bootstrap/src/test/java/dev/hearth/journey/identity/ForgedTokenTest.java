package dev.hearth.journey.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.journey.people.AdapterSet;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Forged access tokens at every door of a running server, for every way it may sign its own (RFC 8725). */
class ForgedTokenTest {
    @ParameterizedTest
    @EnumSource
    void SE_1_no_door_lets_a_forged_token_in(Signing signing) {
        try (Town town = Town.with(AdapterSet.EMBEDDED, signing.settings())) {
            Member ada = Member.registered(town.here(), "ada");
            Forger forger = new Forger(signing, ada.rest().token());
            Map<String, String> forgeries = forger.forgeries();
            assertThat(forgeries)
                    .hasSizeGreaterThan(25)
                    .doesNotContainValue(ada.rest().token());
            for (Door door : Door.values()) {
                assertThat(door.refusal(ada, forger.copy()))
                        .as("a true one at " + door)
                        .isEmpty();
                forgeries.forEach((what, token) -> assertThat(door.refusal(ada, token))
                        .as(what + " at " + door)
                        .contains("unauthenticated"));
            }
            Ended.goesOn(ada.rest());
        }
    }
}
