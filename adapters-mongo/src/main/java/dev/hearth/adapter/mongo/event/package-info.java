/** How a scope's revisions are handed out, and how records are stored with them. */
@NullMarked
package dev.hearth.adapter.mongo.event;

import org.jspecify.annotations.NullMarked;
