package dev.hearth.adapter.external.markdown;

import java.util.Map;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Shows an image as a link to it; within a link, where there can be no other, as its description. */
final class LinkedImages implements NodeRenderer {
    private final HtmlNodeRendererContext context;

    LinkedImages(HtmlNodeRendererContext context) {
        this.context = context;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Image.class);
    }

    @Override
    public void render(Node node) {
        Image image = (Image) node;
        String address = context.urlSanitizer().sanitizeImageUrl(image.getDestination());
        String described = described(image);
        String shown = described.isBlank() ? image.getDestination() : described;
        HtmlWriter html = context.getWriter();
        if (isWithinLink(image)) {
            html.text(shown);
            return;
        }
        html.tag("a", Map.of("href", context.encodeUrl(address)));
        html.text(shown);
        html.tag("/a");
    }

    private static boolean isWithinLink(Node node) {
        for (Node above = node.getParent(); above != null; above = above.getParent()) {
            if (above instanceof Link) {
                return true;
            }
        }
        return false;
    }

    private static String described(Image image) {
        StringBuilder words = new StringBuilder();
        image.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                words.append(code.getLiteral());
            }
        });
        return words.toString();
    }
}
