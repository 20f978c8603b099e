package dev.hearth.adapter.rest;

import dev.hearth.adapter.rest.fixture.Answer;
import dev.hearth.adapter.rest.fixture.Bodies;
import dev.hearth.adapter.rest.fixture.Everything;
import dev.hearth.adapter.rest.fixture.House;
import dev.hearth.adapter.rest.fixture.Refused;
import dev.hearth.adapter.rest.fixture.Routes;
import dev.hearth.adapter.rest.fixture.Routes.Route;
import dev.hearth.adapter.rest.fixture.SharedHouse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said about the kind of bodies, wanted and sent. */
@ExtendWith(SharedHouse.class)
final class MediaTypesTest {
    private final House house;
    private final Everything all;

    MediaTypesTest(House house) {
        this.house = house;
        this.all = Everything.in(house);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "text/json",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/xml",
                "application/problem+json",
                "application/jsonp",
                "*/*",
                "application/*"
            })
    void IN_1_a_body_of_another_type_is_415_in_every_operation(String type) {
        for (Route route : Bodies.posts(house)) {
            Refused.as(415, "unsupported_media_type", posted(route, "Content-Type", type));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "application/", "/", ";", "application/json/x", "application/json, text/plain"})
    void IN_1_a_malformed_type_is_refused_in_every_operation(String type) {
        for (Route route : Bodies.posts(house)) {
            Refused.as(400, "invalid", posted(route, "Content-Type", type));
        }
    }

    @Test
    void IN_1_a_body_of_no_type_is_415_in_every_operation() {
        for (Route route : Bodies.posts(house)) {
            HttpRequest.Builder request = all.person().client().request(all.place(route));
            Refused.as(
                    415,
                    "unsupported_media_type",
                    all.person().client().send(request.POST(BodyPublishers.ofString("{}"))));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "Application/JSON",
                "application/json;charset=utf-8",
                "application/json; charset=\"UTF-8\"",
                "application/json; v=1"
            })
    void JSON_is_read_whatever_its_parameters(String type) {
        Route send = message();
        posted(send, "Content-Type", type).expect(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/xml", "image/*"})
    void IN_1_who_accepts_no_JSON_is_told_so(String accept) {
        for (Route route : Routes.all(house)) {
            HttpRequest.Builder request =
                    all.person().client().request(all.place(route)).header("Accept", accept);
            request.header("Content-Type", "application/json").method(route.method(), BodyPublishers.ofString("{}"));
            Refused.as(406, "not_acceptable", all.person().client().send(request));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/json", "application/*", "text/html, */*;q=0.1"})
    void who_accepts_JSON_among_others_gets_it(String accept) {
        HttpRequest.Builder request =
                all.person().client().request("/api/v1/users/me").header("Accept", accept);
        all.person().client().send(request.GET()).expect(200);
    }

    @Test
    void IN_1_a_malformed_accept_is_refused() {
        HttpRequest.Builder request =
                all.person().client().request("/api/v1/users/me").header("Accept", "///;;q=x");
        Refused.document(all.person().client().send(request.GET()).expect(400));
    }

    @Test
    void IN_2_a_small_packed_body_that_is_huge_when_unpacked_is_refused() throws IOException {
        byte[] packed = packed(new byte[50_000_000]);
        Refused.document(zipped(packed));
        byte[] text = packed(("{\"text\":\"" + "a".repeat(50_000_000) + "\"}").getBytes(StandardCharsets.UTF_8));
        Refused.as(413, "too_large", zipped(text));
    }

    @Test
    void IN_1_a_packed_body_that_is_broken_is_refused() throws IOException {
        Refused.as(400, "invalid", zipped("{\"text\":\"not packed\"}".getBytes(StandardCharsets.UTF_8)));
        byte[] cut = packed("{\"text\":\"hello hello hello\"}".getBytes(StandardCharsets.UTF_8));
        cut[cut.length / 2] ^= 0x55;
        Refused.as(400, "invalid", zipped(cut));
    }

    private Answer zipped(byte[] body) {
        HttpRequest.Builder request = all.person()
                .client()
                .request(all.place(message()))
                .header("Content-Type", "application/json")
                .header("Content-Encoding", "gzip");
        return all.person().client().send(request.POST(BodyPublishers.ofByteArray(body)));
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    private Route message() {
        return Bodies.posts(house).stream()
                .filter(route -> route.path().endsWith("/messages"))
                .findFirst()
                .orElseThrow();
    }

    private Answer posted(Route route, String header, String value) {
        HttpRequest.Builder request =
                all.person().client().request(all.place(route)).header(header, value);
        return all.person()
                .client()
                .send(request.POST(BodyPublishers.ofString(Bodies.of(route).sample())));
    }
}
