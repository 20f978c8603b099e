/** Administration over REST. Every operation refuses whoever is no administrator. */
@NullMarked
package dev.hearth.adapter.rest.admin;

import org.jspecify.annotations.NullMarked;
