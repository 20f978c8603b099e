package dev.hearth.journey.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hearth.journey.people.AdapterSet;
import dev.hearth.journey.people.Rest;
import dev.hearth.testkit.Visitor;
import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Signing in with somebody else's word. */
class ProviderSignInTest {
    private static final String IDENTITIES = "/api/v1/users/me/identities";

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void HX_11_HT_08_somebody_new_comes_in_with_a_provider_and_finds_the_same_account_again(AdapterSet set) {
        Town town = Town.on(set);
        Member.Login login = Member.Login.fresh("ada");
        Visitor visitor = Elsewhere.visitor(login.email());
        assertThat(town.here().get("/api/v1/auth/providers").data())
                .extracting(one -> one.get("id").asText())
                .containsExactly("oidc");

        Member first = comesIn(town.here(), town.there(), login, visitor);
        JsonNode user = first.me().data();
        assertThat(user.get("email").asText()).isEqualTo(login.email());
        assertThat(user.get("emailVerified").asBoolean()).isTrue();
        assertThat(user.get("displayName").asText()).isEqualTo("Ada Lovelace");
        Member again = comesIn(town.there(), town.here(), login, visitor);
        assertThat(again.id()).isEqualTo(first.id());
        Ended.goesOn(again.refreshed().rest());
        assertThat(first.rest().delete(IDENTITIES + "/oidc").status())
                .as("the only way in stays")
                .isEqualTo(409);
    }

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void HT_08_AN_9_an_account_with_the_same_address_is_not_taken_over(AdapterSet set) {
        Town town = Town.on(set);
        Member ada = Member.registered(town.here(), "ada");
        Visitor visitor = Elsewhere.visitor(ada.login().email());
        try (Browser browser = new Browser(town.here())) {
            assertThat(browser.signsIn(town.here(), visitor)).startsWith("error=");
            assertThat(browser.signsIn(town.here(), visitor.unverified())).startsWith("error=");
        }
        assertThat(ada.rest().get(IDENTITIES).data()).isEmpty();
        Ended.goesOn(Member.loggedIn(ada.login(), town.there()).rest());
    }

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void HT_08_the_owner_links_and_unlinks(AdapterSet set) {
        Town town = Town.on(set);
        Member ada = Member.registered(town.here(), "ada");
        Visitor visitor = Elsewhere.visitor(Town.unique("elsewhere") + "@example.org");
        try (Browser browser = new Browser(town.there())) {
            assertThat(browser.links(ada.at(town.here()), visitor)).isEqualTo("linked=oidc");
            assertThat(ada.rest().get(IDENTITIES).data())
                    .extracting(one -> one.get("provider").asText())
                    .containsExactly("oidc");
            assertThat(comesIn(town.here(), town.there(), ada.login(), visitor).id())
                    .isEqualTo(ada.id());

            assertThat(ada.rest().delete(IDENTITIES + "/oidc").status()).isEqualTo(204);
            assertThat(ada.at(town.there()).get(IDENTITIES).data()).isEmpty();
        }
        assertThat(comesIn(town.here(), town.here(), ada.login(), visitor).id())
                .as("unlinked, the visitor is somebody new")
                .isNotEqualTo(ada.id());
    }

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void HX_11_AN_9_an_answer_counts_once_and_in_the_browser_that_asked(AdapterSet set) {
        Town town = Town.on(set);
        Visitor visitor = Elsewhere.visitor(Town.unique("ada") + "@example.org");
        try (Browser asked = new Browser(town.here());
                Browser other = new Browser(town.here())) {
            URI callback = Browser.agrees(asked.start(town.here(), "/start"), visitor);
            assertThat(other.comesBack(callback)).as("without a cookie").startsWith("error=");
            other.start(town.here(), "/start");
            assertThat(other.comesBack(callback)).as("with another's").startsWith("error=");

            String ticket = Browser.ticket(asked.comesBack(callback));
            assertThat(asked.comesBack(callback)).as("a second time").startsWith("error=");
            assertThat(Browser.exchange(town.there(), ticket).status()).isEqualTo(200);
            assertThat(Browser.exchange(town.here(), ticket).status()).isEqualTo(401);
        }
    }

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void HX_11_AN_10_a_provider_does_not_go_round_the_second_factor(AdapterSet set) {
        Town town = Town.on(set);
        Member ada = Member.registered(town.here(), "ada");
        Guarded guarded = Guarded.member(ada);
        Visitor visitor = Elsewhere.visitor(Town.unique("elsewhere") + "@example.org");
        try (Browser browser = new Browser(town.here())) {
            assertThat(browser.links(ada.rest(), visitor)).isEqualTo("linked=oidc");
            Rest.Answer half = Browser.exchange(town.here(), Browser.ticket(browser.signsIn(town.here(), visitor)));
            assertThat(half.data().has("token")).isFalse();
            Rest.Answer whole = Guarded.secondStep(town.there(), Guarded.ticket(half), guarded.nextCode());
            assertThat(Member.of(ada.login(), town.there(), whole).id()).isEqualTo(ada.id());
        }
    }

    /** All the way: begins at one node, fetches the tokens at another. */
    private static Member comesIn(Rest begins, Rest ends, Member.Login login, Visitor visitor) {
        try (Browser browser = new Browser(ends)) {
            String ticket = Browser.ticket(browser.signsIn(begins, visitor));
            return Member.of(login, ends, Browser.exchange(ends, ticket));
        }
    }
}
