package dev.hearth.journey.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hearth.journey.people.AdapterSet;
import dev.hearth.journey.people.Calendars;
import dev.hearth.journey.people.PlainSocket;
import dev.hearth.journey.people.Rest;
import dev.hearth.testkit.Visitor;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

/** A whole life of an account, with everything that can go wrong in it; the log at its finest and the answers tell no secret. */
class NothingIsToldTest {
    private static final String ME = "/api/v1/users/me";
    private static final String LOGIN = "/api/v1/auth/login";

    private final Canaries canaries = new Canaries();
    private final List<Rest.Answer> refusals = new ArrayList<>();

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void SC_1_SC_2_HX_11_TM_03_no_log_line_no_error_answer_and_no_file_holds_a_secret(AdapterSet set)
            throws IOException {
        Town town = Town.on(set);
        canaries.hides("provider secret", Elsewhere.secret());
        canaries.hides("the warden's password", Town.ADMIN.password());
        try (LogCapture log = new LogCapture()) {
            Member ada = registersAndLogsIn(town);
            provesByMail(town, ada);
            talks(town, ada);
            subscribes(town, ada);
            comesByProvider(town, ada);
            Guarded guarded = guards(town, ada);
            errs(town, ada, guarded);
            refreshesTooOften(town, guarded);
            metrics(town);
            LoggerFactory.getLogger("dev.hearth.proof").trace("the net holds {}", "what is small");

            assertThat(log.everything())
                    .contains("the net holds what is small", "event=LOGGED_IN", "event=REFRESH_TOKEN_REUSED");
            assertThat(canaries.foundIn(log.everything())).as("in the log").isEmpty();
        }
        assertThat(refusals).hasSizeGreaterThan(12).allMatch(answer -> answer.status() >= 400 && answer.status() < 500);
        assertThat(canaries.foundIn(refusals.toString())).as("in answers").isEmpty();
        assertThat(canaries.count()).isGreaterThan(30);
        // What was said is kept; nothing is by which somebody could come in.
        assertThat(canaries.foundIn(town.stored())).as("on the disk").isSubsetOf("message");
        if (set == AdapterSet.EMBEDDED) {
            assertThat(town.stored()).as("the search finds what is there").contains("between us ");
        }
    }

    private Member registersAndLogsIn(Town town) {
        Member ada = canaries.hides(Member.registered(town.here(), "ada"));
        canaries.hides("password", ada.login().password());
        String wrong = canaries.hides("a wrong password", "tried " + Town.unique("wrong"));
        refused(ada.login().withPassword(wrong).at(town.here()));
        refused(town.here().post(LOGIN, Map.of("username", wrong, "password", wrong)));
        refused(town.here().post("/api/v1/auth/register", ada.login().registration()));
        Member phone = canaries.hides(ada.onAnotherDevice(town.there()));
        canaries.hides(phone.refreshed());
        return ada;
    }

    private void provesByMail(Town town, Member ada) {
        String email = ada.login().email();
        String verifies = canaries.hides(
                "verification code",
                town.mail().letter(email, "/verify-email", 1).code());
        Map<String, String> code = Map.of("code", verifies);
        assertThat(town.here().post("/api/v1/auth/verify-email", code).status()).isEqualTo(204);
        refused(town.there().post("/api/v1/auth/verify-email", code));
        town.here().post("/api/v1/auth/forgot-password", Map.of("email", email));
        String resets = canaries.hides(
                "reset code", town.mail().letter(email, "/reset-password", 1).code());
        refused(town.here().post("/api/v1/auth/reset-password", Map.of("code", resets, "password", "hearth")));
    }

    private void talks(Town town, Member ada) {
        String text = canaries.hides("message", "between us " + Town.unique("whisper"));
        String channel = ada.rest().opensChannel(Town.unique("talk"));
        assertThat(ada.rest().says(channel, text, "1").status()).isEqualTo(201);
        try (PlainSocket socket = ada.socketAt(town.there())) {
            socket.ask("send-message", Map.of("channelId", channel, "text", text));
            socket.ask("send-message", Map.of("channelId", text, "text", text, text, text));
            socket.ask(text, Map.of("text", text));
            socket.ask("authenticate", Map.of("token", ada.rest().token() + "x"));
        }
        refused(ada.rest().says(channel, text.repeat(5000), "2"));
    }

    /** The only secret that stands in a path. */
    private void subscribes(Town town, Member ada) {
        JsonNode made = ada.rest().post(ME + "/calendars", Map.of()).data();
        String path = URI.create(made.get("url").asText()).getPath();
        canaries.hides("calendar", path.replaceFirst(".*/", "").replace(".ics", ""));
        assertThat(Calendars.read(town.there().base(), path).statusCode()).isEqualTo(200);
        refused(town.here().get(path + "?as=song"));
        refused(town.here().send("POST", path, "{}"));
        refused(town.here().get(path + "x"));
        assertThat(ada.rest()
                        .delete(ME + "/calendars/" + made.get("id").asText())
                        .status())
                .isEqualTo(204);
        refused(town.here().get(path));
    }

    private void comesByProvider(Town town, Member ada) {
        Visitor visitor = Elsewhere.visitor(Town.unique("elsewhere") + "@example.org");
        try (Browser browser = new Browser(town.here())) {
            assertThat(browser.links(ada.rest(), visitor)).isEqualTo("linked=oidc");
            URI authorization = browser.start(town.here(), "/start");
            canaries.hides("attempt", browser.kept());
            String ticket = canaries.hides(
                    "sign-in ticket", Browser.ticket(browser.comesBack(Browser.agrees(authorization, visitor))));
            canaries.hides(Member.of(ada.login(), town.there(), Browser.exchange(town.there(), ticket)));
            refused(Browser.exchange(town.here(), ticket));
        }
    }

    private Guarded guards(Town town, Member ada) {
        Guarded guarded = Guarded.member(ada);
        canaries.hides("second factor's secret", guarded.secret());
        guarded.recoveryCodes().forEach(code -> canaries.hides("recovery code", code));
        String ticket = canaries.hides(
                "second factor's ticket", Guarded.ticket(guarded.login().at(town.here())));
        refused(Guarded.secondStep(town.there(), ticket, canaries.hides("no recovery code", Town.unique("code"))));
        canaries.hides(
                Member.of(ada.login(), town.there(), Guarded.secondStep(town.there(), ticket, guarded.recovery(0))));
        refused(Guarded.secondStep(town.there(), ticket, guarded.recovery(0)));
        return guarded;
    }

    /** Secrets where nobody expects them. */
    private void errs(Town town, Member ada, Guarded guarded) {
        String password = ada.login().password();
        String token = ada.rest().token();
        refused(town.here().send("POST", LOGIN, "{\"password\": \"" + password + "\", \"email\": "));
        refused(town.here().send("POST", LOGIN, "{\"password\": [\"" + password + "\"], \"email\": 7}"));
        refused(town.here().send("POST", LOGIN, "\"" + password + "\""));
        // This answer names the field, for its sender to find the fault. The log must not.
        assertThat(town.here().send("POST", LOGIN, "{\"" + password + "\": 1}").status())
                .isEqualTo(400);
        refused(town.here()
                .post("/api/v1/auth/register", Map.of("email", password, "password", password, "username", token)));
        refused(town.here().post("/api/v1/auth/verify-email", Map.of("code", token)));
        refused(town.here().post("/api/v1/auth/refresh", Map.of("refreshToken", token)));
        refused(town.here().get("/api/v1/" + ada.refreshToken()));
        refused(town.here().get(ME + "?token=" + token));
        refused(ada.rest().get(ME + "/sessions?" + token + "=" + token));
        refused(ada.rest().delete(ME + "/sessions/" + ada.refreshToken()));
        refused(ada.rest().delete(ME + "/identities/" + token));
        refused(Rest.holding(town.here().base(), token + "x").get(ME));
        refused(Rest.holding(town.here().base(), ada.refreshToken()).get(ME));
        refused(ada.rest().post(Guarded.PATH, Map.of("password", guarded.recovery(1), "code", guarded.secret())));
    }

    private void refreshesTooOften(Town town, Guarded guarded) {
        String ticket = Guarded.ticket(guarded.login().at(town.here()));
        Rest.Answer entered = Guarded.secondStep(town.here(), ticket, guarded.recovery(2));
        Member stolen = canaries.hides(Member.of(guarded.login(), town.here(), entered));
        canaries.hides(canaries.hides(stolen.refreshed()).refreshed());
        refused(Member.refresh(town.there(), stolen.refreshToken()));
    }

    private void metrics(Town town) throws IOException {
        for (int port : town.adminPorts()) {
            URI address = URI.create("http://127.0.0.1:" + port + "/metrics");
            try (InputStream content = address.toURL().openStream()) {
                String metrics = new String(content.readAllBytes(), StandardCharsets.UTF_8);
                assertThat(metrics).contains("hearth_live_clients");
                assertThat(canaries.foundIn(metrics)).as("in the metrics").isEmpty();
            }
        }
    }

    private void refused(Rest.Answer answer) {
        refusals.add(answer);
    }
}
