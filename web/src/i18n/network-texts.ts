/** Where the texts of pages lie that need the network anyway. */
import { addFiles, type Texts } from "./files";

addFiles(import.meta.glob<Texts>("./locales/*/{briefs,changes,checks,home,projects}.json"));
