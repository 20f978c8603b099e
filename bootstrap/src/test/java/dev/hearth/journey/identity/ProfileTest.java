package dev.hearth.journey.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hearth.journey.people.AdapterSet;
import dev.hearth.journey.people.Rest;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What one tells of oneself. */
class ProfileTest {
    private static final String ME = "/api/v1/users/me";

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void HT_03_one_reads_and_changes_ones_profile_and_null_clears(AdapterSet set) {
        Town town = Town.on(set);
        Member ada = Member.registered(town.here(), "ada");

        JsonNode changed = ada.rest().patch(ME, """
                        {"firstName": "Ada", "lastName": "Lovelace", "displayName": "Countess", "statusText": "counting",
                         "bio": "wrote the first program", "timeZone": "Europe/London", "locale": "en-GB",
                         "avatar": "https://pictures.example.org/ada.png"}""").data();
        assertThat(changed).isEqualTo(ada.at(town.there()).get(ME).data());
        assertThat(changed.get("displayName").asText()).isEqualTo("Countess");
        assertThat(changed.get("timeZone").asText()).isEqualTo("Europe/London");

        JsonNode cleared = ada.rest()
                .patch(ME, "{\"displayName\": null, \"statusText\": null, \"avatar\": null}")
                .data();
        assertThat(cleared.has("statusText")).isFalse();
        assertThat(cleared.has("avatar")).isFalse();
        assertThat(cleared.get("displayName").asText()).isEqualTo("Ada Lovelace");
        assertThat(cleared.get("bio").asText()).isEqualTo("wrote the first program");
    }

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void HT_03_one_chooses_for_each_type_how_one_is_notified(AdapterSet set) {
        Town town = Town.on(set);
        Member ada = Member.registered(town.here(), "ada");
        JsonNode before = ada.me().data().get("notifications");

        ada.rest()
                .patch(ME, "{\"notifications\": {\"reaction\": [], \"mention\": [\"in_app\", \"email\"]}}")
                .data();
        JsonNode after = ada.at(town.there()).get(ME).data().get("notifications");
        assertThat(after.get("reaction")).isEmpty();
        assertThat(after.get("mention")).extracting(JsonNode::asText).containsExactly("in_app", "email");
        assertThat(after.get("reply")).isEqualTo(before.get("reply"));
        assertThat(after.size()).isEqualTo(before.size());
    }

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void HT_03_CT_08_what_cannot_be_is_refused_by_name_and_changes_nothing(AdapterSet set) {
        Town town = Town.on(set);
        Member ada = Member.registered(town.here(), "ada");
        Member grace = Member.registered(town.here(), "grace");
        JsonNode before = ada.me().data();

        Rest.Answer wrong = ada.rest()
                .patch(
                        ME,
                        "{\"timeZone\": \"Mars/Olympus\", \"notifications\": {\"mention\": [\"pigeon\"]}, \"role\": \"admin\"}");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body().get("errors"))
                .extracting(error -> error.get("field").asText())
                .hasSize(3)
                .anyMatch("timeZone"::equals)
                .anyMatch("role"::equals);
        Rest.Answer taken = ada.rest()
                .patch(ME, "{\"username\": \"" + grace.login().username().toUpperCase(Locale.ROOT) + "\"}");
        assertThat(taken.status()).isEqualTo(409);
        assertThat(ada.me().data()).isEqualTo(before);
    }
}
