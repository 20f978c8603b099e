package dev.hearth.adapter.external.push;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.util.JSONObjectUtils;
import dev.hearth.application.notification.port.PushNews;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What is sent, as JSON, and no longer than services take. */
final class PushBody {
    /** Services take 4096 bytes, of which the encryption needs 103 (RFC 8291, 4). */
    static final int MOST = 3993;

    private static final String MORE = "\u2026";

    private PushBody() {}

    /** Where it would be too long, its words are shortened. */
    static byte[] of(PushNews news) {
        byte[] body = of(news, news.title(), news.message());
        for (int most = MOST; body.length > MOST; most /= 2) {
            int length = most;
            body = of(news, first(news.title(), length), news.message().map(text -> first(text, length)));
        }
        return body;
    }

    private static String first(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most)) + MORE;
    }

    private static byte[] of(PushNews news, String title, Optional<String> message) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", news.id());
        body.put("type", news.type());
        body.put("priority", news.priority());
        body.put("title", title);
        message.ifPresent(text -> body.put("message", text));
        body.put("why", news.why());
        body.put("count", news.count());
        body.put("unread", news.unread());
        body.put("silent", news.silent());
        body.put("at", news.at().toString());
        body.put("about", new TreeMap<>(news.about()));
        return JSONObjectUtils.toJSONString(body).getBytes(UTF_8);
    }
}
