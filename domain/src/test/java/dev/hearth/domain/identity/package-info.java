/** What names, addresses and passwords may be. */
@NullMarked
package dev.hearth.domain.identity;

import org.jspecify.annotations.NullMarked;
