package dev.hearth.adapter.external.oauth.provider;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Parameters as queries and forms carry them. */
final class Parameters {
    private Parameters() {}

    static Map<String, String> query(HttpExchange exchange) {
        return read(Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse(""));
    }

    static Map<String, String> form(HttpExchange exchange) throws IOException {
        return read(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    }

    static Map<String, String> read(String text) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                parameters.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return parameters;
    }

    static String written(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
                .collect(Collectors.joining("&"));
    }

    static String decoded(String text) {
        return URLDecoder.decode(text, UTF_8);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
