package dev.hearth.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.adapter.rest.fixture.Answer;
import dev.hearth.adapter.rest.fixture.Everything;
import dev.hearth.adapter.rest.fixture.House;
import dev.hearth.adapter.rest.fixture.RawHttp;
import dev.hearth.adapter.rest.fixture.Refused;
import dev.hearth.adapter.rest.fixture.SharedHouse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no HTTP, or hardly: each ends its own connection only, with an answer in the shape of all refusals. */
@ExtendWith(SharedHouse.class)
final class BrokenHttpTest {
    private static final String LOGIN =
            "POST /api/v1/auth/login HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n";

    private final House house;

    BrokenHttpTest(House house) {
        this.house = house;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET\r\n\r\n",
                "GET /\r\n\r\n",
                "rubbish rubbish rubbish\r\n\r\n",
                "GET / HTTP/9.9\r\nHost: x\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: x y\r\n\r\n",
                "GET / HTTP/1.1\r\nHost : x\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\nno colon\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\nA: \u0000\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\n(a): b\r\n\r\n",
                "GET /%zz HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /api/%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /api/..;/health HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /a%2fb HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /a%00b HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /%ff HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /a\u00e4 HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET ../x HTTP/1.1\r\nHost: x\r\n\r\n",
                "G\u00e4T / HTTP/1.1\r\nHost: x\r\n\r\n"
            })
    void IN_8_ER_1_broken_requests_are_refused(String request) {
        Refused.document(refused(request));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: -1\r\n\r\n",
                "Content-Length: x\r\n\r\n",
                "Content-Length: 99999999999999999999\r\n\r\n",
                "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}x",
                "Content-Length: 2, 3\r\n\r\n{}x",
                "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked, identity\r\n\r\n{}",
                "Transfer-Encoding: chunked\r\n\r\nxyz\r\n{}\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\n-2\r\n{}\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\nffffffffffffffffff\r\n{}\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\n2\r\n{}xx0\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\n2\r\n{",
                "Content-Length: 20\r\n\r\n{\"password\":",
                "Content-Length: 20\r\n\r\n"
            })
    void IN_8_broken_lengths_chunks_and_cut_bodies_are_refused(String rest) {
        Answer answer = refused(LOGIN + rest);
        Refused.document(answer);
        assertThat(answer.status()).isBetween(400, 499);
    }

    @Test
    void IN_2_ER_1_an_address_that_is_too_long_is_refused() {
        Refused.as(414, "uri_too_long", refused("GET /" + "a".repeat(20_000) + " HTTP/1.1\r\nHost: x\r\n\r\n"));
    }

    @Test
    void IN_2_ER_1_headers_that_are_too_long_are_refused() {
        Refused.as(
                431,
                "headers_too_large",
                refused("GET / HTTP/1.1\r\nHost: x\r\nA: " + "a".repeat(20_000) + "\r\n\r\n"));
        Refused.as(
                431, "headers_too_large", refused("GET / HTTP/1.1\r\nHost: x\r\n" + "A: b\r\n".repeat(3000) + "\r\n"));
    }

    @Test
    void IN_8_a_second_request_hidden_behind_a_refused_one_is_not_answered() {
        String hidden = "GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n";
        Answer answer = refused(LOGIN + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + hidden);
        assertThat(Refused.document(answer).body()).doesNotContain("HTTP/1.1");
    }

    @Test
    void IN_8_broken_requests_end_nobody_else_s() {
        Everything all = Everything.in(house);
        refused("rubbish\r\n\r\n");
        all.person().get("/api/v1/users/me").expect(200);
        try (RawHttp raw = house.raw()) {
            Answer first = raw.send("GET /nothing HTTP/1.1\r\nHost: x\r\n\r\n").answer();
            Refused.as(404, "not_found", first);
            assertThat(raw.send("GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n")
                            .answer()
                            .status())
                    .isEqualTo(200);
        }
    }

    private Answer refused(String request) {
        try (RawHttp raw = house.raw()) {
            return raw.send(request).end().lastAnswer();
        }
    }
}
