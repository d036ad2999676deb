// Checks the files under deploy/ without a cluster: node deploy/check.mjs. One line per check; exit code 1 when one fails.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkCompose } from './check/compose.mjs';
import { checkImage } from './check/image.mjs';
import { checkOverlay } from './check/overlay.mjs';
import { kubectlProblems } from './check/rendered.mjs';
import { check, finish } from './check/report.mjs';
import { root } from './check/workspace.mjs';

check('kubectl is new enough', kubectlProblems);
for (const overlay of readdirSync(join(root, 'deploy/kubernetes/overlays'))) checkOverlay(overlay);
checkCompose();
checkImage();
finish();
