package dev.hearth.adapter.external.mail;

import dev.hearth.application.notification.port.NotificationMail;
import dev.hearth.domain.notification.NotificationLetter;
import dev.hearth.domain.notification.NotificationLetter.Line;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Writes letters about what happened from templates, as text and as HTML, and hands them to a transport; takes as long as the
 * transport. Values are filled in as text, never as markup or as a template. Safe from any thread.
 */
public final class TemplateNotificationMail implements NotificationMail {
    private static final String TEMPLATE = "/news";

    private final Links links;
    private final String product;
    private final MailTransport transport;
    private final Templates templates = new Templates();

    /**
     * Writes letters in the name of a product.
     *
     * @param product what this Hearth is called; one line
     */
    public TemplateNotificationMail(Links links, String product, MailTransport transport) {
        this.links = links;
        this.product = product;
        this.transport = transport;
    }

    @Override
    public void send(NotificationLetter letter) {
        transport.send(write(letter));
    }

    private OutgoingMail write(NotificationLetter letter) {
        Language language = Language.of(letter.locale());
        String template = language.tag() + TEMPLATE;
        Map<String, Object> values = new HashMap<>();
        List<Map<String, Object>> lines =
                letter.lines().stream().map(line -> values(line, language)).toList();
        int count = lines.size() + letter.more();
        if (count == 1) {
            values.put("single", lines.getFirst());
        }
        values.put("count", count);
        values.put("lines", lines);
        if (letter.more() > 0) {
            values.put("more", letter.more());
        }
        values.put("name", OneLine.of(letter.name()));
        values.put("product", product);
        values.put("home", links.to(""));
        values.put("language", language.tag());
        values.put("unsubscribe", links.to(Links.UNSUBSCRIBE, letter.unsubscribe()));
        String[] plain = templates.text(template, values).split("\n+", 2);
        String subject = OneLine.of(plain[0]);
        values.put("subject", subject);
        return new OutgoingMail(
                letter.to(),
                subject,
                plain[1],
                templates.html(template, values),
                letter.id(),
                Optional.of(links.to(Links.UNSUBSCRIBE_AT_ONCE, letter.unsubscribe())));
    }

    /** The word of its type is the one a template says something for. */
    private static Map<String, Object> values(Line line, Language language) {
        Map<String, Object> values = new HashMap<>();
        values.put(line.type().name().toLowerCase(Locale.ROOT), true);
        line.notice().ifPresent(notice -> {
            values.put("notice", true);
            values.put(notice.name().toLowerCase(Locale.ROOT), true);
        });
        values.put("who", line.actor().map(OneLine::of).orElseGet(language::somebody));
        values.put("several", line.count() > 1);
        values.put("count", line.count());
        line.words().map(OneLine::of).filter(words -> !words.isBlank()).ifPresent(words -> values.put("words", words));
        return values;
    }
}
