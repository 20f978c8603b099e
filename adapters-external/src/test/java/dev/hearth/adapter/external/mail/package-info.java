/** Letters as their readers get them: from folders, and from mail servers on this machine. */
@NullMarked
package dev.hearth.adapter.external.mail;

import org.jspecify.annotations.NullMarked;
