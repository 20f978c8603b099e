/**
 * Markdown as safe HTML: CommonMark with GitHub's tables, strikethrough, task lists and bare links. What it gives passes an allow
 * list of elements and attributes, so that a fault of the renderer is not a hole.
 */
@NullMarked
package dev.hearth.adapter.external.markdown;

import org.jspecify.annotations.NullMarked;
