/** What channels share and who may do what in them. */
@NullMarked
package dev.hearth.domain.chat;

import org.jspecify.annotations.NullMarked;
