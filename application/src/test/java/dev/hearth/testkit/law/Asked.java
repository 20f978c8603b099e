package dev.hearth.testkit.law;

import dev.hearth.application.chat.ChannelView;
import dev.hearth.application.chat.MessageView;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A part of a query for messages, and which messages it means, said without the help of search.
 *
 * @param text as somebody types it
 * @param means of all the messages they are shown
 */
record Asked(String text, Predicate<MessageView> means) {
    private static final String LINK = "https://a.example/";

    /** What a message with this number ends in, so that some have a link. */
    static String linkFor(int number) {
        return number % 5 == 0 ? " " + LINK + number : "";
    }

    static Asked word(String word) {
        return new Asked(word, m -> m.text().filter(text -> text.contains(word)).isPresent());
    }

    static Asked without(String word) {
        return new Asked("-" + word, word(word).means().negate());
    }

    Asked and(Asked other) {
        return new Asked(text + " " + other.text(), means.and(other.means()));
    }

    /**
     * Some queries that somebody may ask.
     *
     * @param self the id of who asks
     * @param people ids by handle
     */
    static List<Asked> some(String self, Map<String, String> people, Picture shown, Random chance) {
        List<Asked> filters = new ArrayList<>(marks());
        filters.add(new Asked("from:me", from(self)));
        people.forEach((name, id) -> filters.add(new Asked("from:" + name, from(id))));
        people.forEach((name, id) ->
                filters.add(new Asked("in:@" + name, inDirect(new HashSet<>(List.of(self, id)), shown))));
        shown.all(ChannelView.class).forEach(channel -> {
            filters.add(new Asked("in:" + channel.id(), in(channel.id())));
            channel.name().ifPresent(name -> filters.add(new Asked("in:\"" + name + "\"", in(channel.id()))));
        });
        shown.all(MessageView.class).stream().map(Asked::day).distinct().forEach(day -> {
            filters.add(new Asked("before:" + day, m -> day(m).isBefore(day)));
            filters.add(new Asked("after:" + day, m -> day(m).isAfter(day)));
        });
        return several(filters, chance);
    }

    /** Each by itself is asked now and then, and with a word or another filter. */
    private static List<Asked> several(List<Asked> filters, Random chance) {
        List<Asked> asked = new ArrayList<>();
        for (Asked filter : filters) {
            switch (chance.nextInt(4)) {
                case 0 -> asked.add(filter);
                case 1 -> asked.add(word(any(ChatLife.words(), chance)).and(filter));
                case 2 -> asked.add(filter.and(without(any(ChatLife.words(), chance))));
                default -> {
                    Asked other = any(filters, chance);
                    boolean alike = filter.kind().equals(other.kind());
                    asked.add(alike ? filter : filter.and(other));
                }
            }
        }
        return asked;
    }

    /** Two of a kind mean either of them, and say nothing new here. */
    private String kind() {
        return text.substring(0, text.indexOf(':'));
    }

    private static List<Asked> marks() {
        return List.of(
                new Asked(
                        "has:link",
                        m -> m.text().filter(text -> text.contains(LINK)).isPresent()),
                new Asked("has:reaction", m -> !m.reactions().isEmpty()),
                new Asked("has:pin", m -> m.pinned().isPresent()),
                new Asked("has:thread", m -> m.parentMessageId().isPresent()),
                new Asked("has:edit", MessageView::edited));
    }

    private static Predicate<MessageView> from(String author) {
        return m -> m.author().id().equals(author);
    }

    private static Predicate<MessageView> in(String channel) {
        return m -> m.channelId().equals(channel);
    }

    private static Predicate<MessageView> inDirect(Set<String> people, Picture shown) {
        return m -> shown.all(ChannelView.class).stream()
                .filter(channel -> channel.id().equals(m.channelId()))
                .anyMatch(channel -> channel.memberIds()
                        .filter(in -> new HashSet<>(in).equals(people))
                        .isPresent());
    }

    private static LocalDate day(MessageView message) {
        return message.createdAt().atZone(ZoneOffset.UTC).toLocalDate();
    }

    private static <T> T any(List<T> choices, Random chance) {
        return choices.get(chance.nextInt(choices.size()));
    }
}
