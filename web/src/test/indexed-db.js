/** The database of the browser, which jsdom lacks: imported by tests that keep something in it. */
import "fake-indexeddb/auto";
