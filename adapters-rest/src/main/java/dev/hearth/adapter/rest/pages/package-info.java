/**
 * Plain pages for people who follow a link out of a letter, or come back from a provider, and have no web client. They are no
 * part of the API: a page is a fixed file whose script asks the API like any other client.
 */
@NullMarked
package dev.hearth.adapter.rest.pages;

import org.jspecify.annotations.NullMarked;
