package dev.hearth.journey.chat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hearth.journey.people.Rest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The ids of one of each thing that is private, and what somebody may try on them.
 *
 * @param member who is in both places
 */
record Place(String group, String channel, String message, String member) {
    private static final String THUMB = "/reactions/%F0%9F%91%8D";
    private static final List<String> TRIES = List.of(
            "GET groups/{g}",
            "PATCH groups/{g} {\"description\":\"mine\"}",
            "DELETE groups/{g}",
            "POST groups/{g}/archive",
            "POST groups/{g}/restore",
            "GET groups/{g}/settings",
            "PATCH groups/{g}/settings {\"joining\":\"open\"}",
            "PUT groups/{g}/owner {\"userId\":\"{u}\"}",
            "POST groups/{g}/join",
            "POST groups/{g}/leave",
            "GET groups/{g}/members",
            "POST groups/{g}/members {\"userId\":\"{u}\"}",
            "PATCH groups/{g}/members/{u} {\"role\":\"guest\"}",
            "DELETE groups/{g}/members/{u}",
            "POST channels {\"name\":\"mine\",\"groupId\":\"{g}\"}",
            "GET channels/public?groupId={g}",
            "GET channels/{c}",
            "PATCH channels/{c} {\"topic\":\"mine\"}",
            "DELETE channels/{c}",
            "POST channels/{c}/archive",
            "POST channels/{c}/restore",
            "POST channels/{c}/leave",
            "GET channels/{c}/members",
            "GET channels/{c}/presence",
            "GET users/{u}/presence",
            "POST channels/{c}/members {\"userId\":\"me\"}",
            "POST channels/{c}/members {\"userId\":\"{u}\"}",
            "PATCH channels/{c}/members/{u} {\"role\":\"member\"}",
            "DELETE channels/{c}/members/{u}",
            "PUT channels/{c}/star",
            "DELETE channels/{c}/star",
            "PATCH channels/{c}/preferences {\"muted\":true}",
            "PUT channels/{c}/draft {\"text\":\"mine\"}",
            "GET channels/{c}/unread",
            "GET channels/{c}/pins",
            "GET channels/{c}/messages",
            "POST channels/{c}/messages {\"text\":\"mine\"}",
            "POST channels/{c}/scheduled {\"text\":\"mine\",\"sendAt\":\"2099-01-02T03:04:05Z\"}",
            "GET scheduled/{m}",
            "DELETE scheduled/{m}",
            "GET messages/{m}",
            "PATCH messages/{m} {\"text\":\"mine\"}",
            "DELETE messages/{m}",
            "GET messages/{m}/around",
            "GET messages/{m}/versions",
            "GET messages/{m}/thread",
            "GET messages/{m}/unread",
            "GET messages/{m}/tasks",
            "GET messages/{m}/unfolded",
            "POST messages/{m}/tasks {\"projectId\":\"{u}\"}",
            "PUT messages/{m}/pin",
            "DELETE messages/{m}/pin",
            "PUT messages/{m}" + THUMB,
            "DELETE messages/{m}" + THUMB,
            "PUT messages/{m}/follow",
            "DELETE messages/{m}/follow",
            "POST messages/{m}/read",
            "POST messages/{m}/unread");

    /** What an outsider is answered on each try, in one order, without what differs between any two answers. */
    List<String> tried(Person outsider, String channel) {
        List<String> tries = new ArrayList<>(TRIES);
        tries.add("POST messages/{m}/forward {\"channelId\":\"" + channel + "\"}");
        return tries.stream()
                .map(one -> one + " -> " + answer(outsider.rest(), filled(one)))
                .toList();
    }

    /** Ids of nothing. */
    static Place nowhere() {
        return new Place(id(), id(), id(), id());
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }

    private String filled(String one) {
        return one.replace("{g}", group)
                .replace("{c}", channel)
                .replace("{m}", message)
                .replace("{u}", member);
    }

    private static String answer(Rest rest, String one) {
        String[] parts = one.split(" ", 3);
        String path = "/api/v1/" + parts[1];
        Rest.Answer answer = parts.length == 3 ? rest.send(parts[0], path, parts[2]) : bare(rest, parts[0], path);
        JsonNode body = answer.body();
        if (body instanceof ObjectNode fields) {
            fields.remove("correlationId");
        }
        return answer.status() + " " + body;
    }

    private static Rest.Answer bare(Rest rest, String method, String path) {
        return switch (method) {
            case "GET" -> rest.get(path);
            case "PUT" -> rest.put(path);
            case "POST" -> rest.post(path);
            default -> rest.delete(path);
        };
    }
}
