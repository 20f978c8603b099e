package dev.hearth.adapter.external.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.MustacheException;
import com.github.mustachejava.MustacheFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The mustache templates below {@code /mail} of the class path, each read once. Safe from any thread. */
final class Templates {
    private final MustacheFactory html = new DefaultMustacheFactory(Templates::open);
    private final MustacheFactory text = new Plain();

    /** Fills a template whose values are escaped for HTML. */
    String html(String name, Map<String, ?> values) {
        return fill(html, name + ".html.mustache", values);
    }

    /** Fills a template whose values stand as they are. */
    String text(String name, Map<String, ?> values) {
        return fill(text, name + ".txt.mustache", values);
    }

    private static String fill(MustacheFactory factory, String file, Map<String, ?> values) {
        StringWriter filled = new StringWriter();
        factory.compile(file).execute(filled, values);
        return filled.toString();
    }

    private static Reader open(String file) {
        String path = file.startsWith("/") ? "/mail" + file : "/mail/" + file;
        return new InputStreamReader(found(Templates.class.getResourceAsStream(path), file), UTF_8);
    }

    private static InputStream found(@Nullable InputStream stream, String file) {
        if (stream == null) {
            throw new MustacheException("There is no template " + file + ".");
        }
        return stream;
    }

    /** In plain text an escaped name would be shown as it is escaped. */
    private static final class Plain extends DefaultMustacheFactory {
        Plain() {
            super(Templates::open);
        }

        @Override
        public void encode(String value, Writer writer) {
            try {
                writer.write(value);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }
}
