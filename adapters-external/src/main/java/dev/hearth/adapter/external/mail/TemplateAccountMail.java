package dev.hearth.adapter.external.mail;

import dev.hearth.application.identity.port.AccountMail;
import dev.hearth.domain.identity.AccountLetter;
import java.util.HashMap;
import java.util.Map;

/**
 * Writes letters from templates, as text and as HTML, and hands them to a transport; takes as long as the transport. Values are
 * filled in as text, never as markup or as a template. Safe from any thread.
 */
public final class TemplateAccountMail implements AccountMail {
    private final Links links;
    private final String product;
    private final MailTransport transport;
    private final Templates templates = new Templates();

    /**
     * Writes letters in the name of a product.
     *
     * @param product what this Hearth is called; one line
     */
    public TemplateAccountMail(Links links, String product, MailTransport transport) {
        if (product.isBlank() || !product.equals(OneLine.of(product))) {
            throw new IllegalArgumentException("The name of the product must be one line.");
        }
        this.links = links;
        this.product = product;
        this.transport = transport;
    }

    @Override
    public void send(AccountLetter letter) {
        transport.send(write(letter));
    }

    private OutgoingMail write(AccountLetter letter) {
        Language language = Language.of(letter.locale());
        Wording wording = Wording.of(letter, links, language);
        String template = language.tag() + "/" + wording.template();
        Map<String, String> values = new HashMap<>(wording.values());
        values.put("name", OneLine.of(letter.name()));
        values.put("product", product);
        values.put("home", links.to(""));
        values.put("language", language.tag());
        String[] plain = templates.text(template, values).split("\n+", 2);
        values.put("subject", plain[0]);
        return new OutgoingMail(letter.to(), plain[0], plain[1], templates.html(template, values));
    }
}
