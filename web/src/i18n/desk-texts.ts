/** Where the texts of the desk lie: known to the desk only, for citizens and phones would carry the list for nothing. */
import { addFiles, type Texts } from "./files";

addFiles(
  import.meta.glob<Texts>([
    "./locales/*/*.json",
    "!./locales/*/{briefs,changes,checks,common,field,home,identity,portal,projects}.json",
  ]),
);
