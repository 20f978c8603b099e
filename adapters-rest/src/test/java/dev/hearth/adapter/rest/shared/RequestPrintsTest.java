package dev.hearth.adapter.rest.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RequestPrintsTest {
    private static final URI DELETE = URI.create("http://a.example/api/v1/users/me/delete");
    private static final byte[] BODY = "{\"password\":\"1234\"}".getBytes(StandardCharsets.UTF_8);

    private final RequestPrints prints = new RequestPrints(new byte[32]);

    @Test
    void theSameRequestHasTheSamePrintOnEveryNode() {
        assertThat(new RequestPrints(new byte[32]).of("POST", DELETE, BODY)).isEqualTo(prints.of("POST", DELETE, BODY));
    }

    @Test
    void whateverDiffersHasAnother() {
        URI query = URI.create(DELETE + "?a=b");
        assertThat(Stream.of(
                        prints.of("POST", DELETE, BODY),
                        prints.of("PUT", DELETE, BODY),
                        prints.of("POST", query, BODY),
                        prints.of("POST", URI.create("/api/v1/users/me/deactivate"), BODY),
                        prints.of("POST", DELETE, new byte[0])))
                .doesNotHaveDuplicates();
    }

    /** Or a short password would be found by trying. */
    @Test
    void withoutTheSecretNobodyMakesAPrint() throws GeneralSecurityException {
        byte[] other = new byte[32];
        other[0] = 1;
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update("POST /api/v1/users/me/delete?null\n".getBytes(StandardCharsets.UTF_8));
        assertThat(prints.of("POST", DELETE, BODY))
                .isNotEqualTo(new RequestPrints(other).of("POST", DELETE, BODY))
                .isNotEqualTo(HexFormat.of().formatHex(digest.digest(BODY)));
    }
}
