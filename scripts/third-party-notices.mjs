// Writes THIRD-PARTY-NOTICES.md: what a release contains that others wrote, with licence and source.
// Usage: node scripts/third-party-notices.mjs [--check]. Needs a build before it (project.assets.json and node_modules).
// --check compares with the file in the repository and exits 1 when they differ. Exit code 2: something could not be read.
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const output = join(root, "THIRD-PARTY-NOTICES.md");
const licenceTexts = join(root, "scripts", "licences");

const readText = (path) => readFileSync(path, "utf8").replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
const readJson = (path) => JSON.parse(readText(path));
const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
const byName = (a, b) => compare(a.name.toLowerCase(), b.name.toLowerCase()) || compare(a.version, b.version);

function stop(message) {
  console.error(message);
  process.exit(2);
}

const xmlEntities = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'" };

function xmlElement(xml, name) {
  const match = new RegExp(`<${name}((?:\\s[^>]*)?)>([\\s\\S]*?)</${name}>`).exec(xml);
  const decode = (text) => text.replace(/&\w+;/g, (entity) => xmlEntities[entity] ?? entity).replace(/\s+/g, " ").trim();
  return match ? { attributes: match[1], text: decode(match[2]) } : undefined;
}

/** Addresses of package registries say nothing about a project and are left out. */
function projectAddress(address = "") {
  const clean = address.replace(/^git\+/, "").replace(/^git:\/\//, "https://").replace(/\.git$/, "");
  return /^https?:\/\//.test(clean) && !/nuget\.org|npmjs\.(com|org)/.test(clean) ? clean : "";
}

function licenceFile(folder) {
  const name = readdirSync(folder).sort().find((file) => /^(licen[cs]e|copying)(\.(txt|md))?$/i.test(file));
  return name ? readText(join(folder, name)).trim() : undefined;
}

const ownText = "own text, see below";

/** The SPDX name of a licence that a package gives only as a file. */
function recogniseLicence(text = "") {
  if (/Apache License\s+Version 2\.0/i.test(text)) return "Apache-2.0";
  if (/Permission is hereby granted, free of charge/i.test(text)) return "MIT";
  return ownText;
}

function readNuGetPackage(folder, id) {
  const [name, version] = id.split("/");
  const nuspec = readText(join(folder, readdirSync(folder).find((file) => file.endsWith(".nuspec"))));
  const licence = xmlElement(nuspec, "license");
  const repository = /<repository\s[^>]*url="([^"]+)"/.exec(nuspec)?.[1];
  const text = licenceFile(folder);
  return {
    name,
    version,
    licence: licence && /type="expression"/.test(licence.attributes) ? licence.text : recogniseLicence(text),
    copyright: xmlElement(nuspec, "copyright")?.text ?? xmlElement(nuspec, "authors")?.text ?? "",
    address: projectAddress(xmlElement(nuspec, "projectUrl")?.text) || projectAddress(repository),
    text,
  };
}

/** Packages that put a file into the published application; analyzers and empty bundles do not. */
function isShipped(target) {
  const files = { ...target.runtime, ...target.native, ...target.runtimeTargets, ...target.resource };
  return Object.keys(files).some((file) => !file.endsWith("_._"));
}

function readNuGetPackages() {
  const path = join(root, "src/Zhitong/obj/project.assets.json");
  if (!existsSync(path)) stop("src/Zhitong is not restored: build first.");
  const assets = readJson(path);
  const caches = Object.keys(assets.packageFolders);
  const folderOf = (relative) =>
    caches.map((cache) => join(cache, relative)).find(existsSync) ?? stop(`Not in the cache: ${relative}`);
  const targets = Object.values(assets.targets);
  return Object.entries(assets.libraries)
    .filter(([id, library]) => library.type === "package" && targets.some((target) => target[id] && isShipped(target[id])))
    .map(([id, library]) => readNuGetPackage(folderOf(library.path), id))
    .sort(byName);
}

function readNpmPackage(key, entry) {
  const folder = join(root, "src/Zhitong/Web/assets", key);
  if (!existsSync(folder)) stop(`${key} is not installed: build first.`);
  const manifest = readJson(join(folder, "package.json"));
  const text = licenceFile(folder);
  const author = typeof manifest.author === "string" ? manifest.author : (manifest.author?.name ?? "");
  return {
    name: key.replace(/^.*node_modules\//, ""),
    version: entry.version,
    licence: entry.license ?? manifest.license ?? recogniseLicence(text),
    copyright: /^\s*(Copyright .*)$/im.exec(text ?? "")?.[1].trim() ?? author.replace(/\s*[<(].*/, ""),
    address: projectAddress(manifest.homepage) || projectAddress(manifest.repository?.url ?? manifest.repository),
    text,
  };
}

function readNpmPackages() {
  const lock = readJson(join(root, "src/Zhitong/Web/assets/package-lock.json"));
  return Object.entries(lock.packages)
    .filter(([key, entry]) => key !== "" && !entry.dev)
    .map(([key, entry]) => readNpmPackage(key, entry))
    .sort(byName);
}

const cell = (text) => text.replace(/\|/g, "\\|");
const line = (cells) => `| ${cells.map(cell).join(" | ")} |`;
const link = (address) => (address ? `<${address}>` : "");

function table(items, [first, second] = ["Package", "Version"]) {
  const heads = [first, second, "Licence", "Copyright", "Project"];
  const rows = items.map((item) => [item.name, item.version, item.licence, item.copyright, link(item.address)]);
  return [line(heads), line(heads.map(() => "---")), ...rows.map(line)].join("\n");
}

const licenceNames = (licence) => licence.split(/\s+(?:AND|OR|WITH)\s+/).map((name) => name.replace(/[()]/g, ""));

/** Standard licences once by their text; a package's own text where its licence has no standard one. */
function licenceSections(items) {
  const names = [...new Set(items.flatMap((item) => licenceNames(item.licence)))];
  const standard = (name) => join(licenceTexts, `${name}.txt`);
  const missing = names.filter((name) => !existsSync(standard(name)));
  const own = items.filter((item) => missing.includes(item.licence));
  for (const item of own.filter((one) => !one.text)) {
    stop(`No text for the licence of ${item.name}: add scripts/licences/${item.licence}.txt`);
  }
  return [
    ...names.filter((name) => !missing.includes(name)).sort().map((name) => [name, readText(standard(name)).trim()]),
    ...own.map((item) => [item.licence === ownText ? item.name : `${item.name}: ${item.licence}`, item.text]),
  ].map(([title, text]) => `### ${title}\n\n\`\`\`text\n${text}\n\`\`\``);
}

/** Development packages of which the build takes data into the program. */
const dataPackages = [
  {
    name: "nodejieba",
    takes: "submodules/cppjieba/dict/jieba.dict.utf8",
    inner: "CppJieba: Copyright (c) 2013; jieba: Copyright (c) 2013 Sun Junyi",
  },
  { name: "pinyin-pro", takes: "readings of characters" },
];

function readDataPackages() {
  const lock = readJson(join(root, "src/Zhitong/Web/assets/package-lock.json"));
  return dataPackages.map(({ name, takes, inner }) => {
    const read = readNpmPackage(`node_modules/${name}`, lock.packages[`node_modules/${name}`]);
    return { ...read, name: `${name}: ${takes}`, copyright: [read.copyright, inner].filter(Boolean).join("; ") };
  });
}

/** Part of self-contained releases only; its version follows the SDK, so none is named more exactly. */
const runtime = {
  name: ".NET Runtime and ASP.NET Core",
  version: "10.0",
  licence: "MIT",
  copyright: "Copyright (c) .NET Foundation and Contributors",
  address: "https://github.com/dotnet/dotnet",
};

/** Work that a package carries inside without naming it as a dependency. */
const inner = [
  {
    inside: "@tabler/core",
    name: "Bootstrap",
    licence: "MIT",
    copyright: "Copyright 2011-2026 The Bootstrap Authors",
    address: "https://getbootstrap.com",
  },
  {
    inside: "Swashbuckle.AspNetCore.SwaggerUI",
    name: "Swagger UI",
    licence: "Apache-2.0",
    copyright: "Copyright 2020-2026 SmartBear Software Inc.",
    address: "https://github.com/swagger-api/swagger-ui",
  },
  {
    inside: "SourceGear.sqlite3",
    name: "SQLite",
    licence: "public domain",
    copyright: "none",
    address: "https://sqlite.org/copyright.html",
  },
];

function compose() {
  const nuget = readNuGetPackages();
  const npm = readNpmPackages();
  const data = readDataPackages();
  const carried = inner.filter((item) => [...nuget, ...npm].some((outer) => outer.name === item.inside));
  const sections = licenceSections([...nuget, ...npm, ...data, ...carried.filter((item) => item.licence !== "public domain"), runtime]);
  return `# Third-party notices

Zhitong itself is under the MIT licence (see LICENSE). A release of it contains the work of others that is listed here.
Made by \`node scripts/third-party-notices.mjs\` after a build; do not edit by hand.

## .NET packages

${table(nuget)}

## Browser packages (bundled into wwwroot/dist)

${table(npm)}

## Data (compiled into the program: the dictionary of the text analyzer)

${table(data)}

## Work inside these packages

${table(carried.map((item) => ({ ...item, version: item.inside })), ["Work", "Inside"])}

## Runtime (in self-contained releases)

${table([runtime])}

## Licence texts

${sections.join("\n\n")}
`;
}

const text = compose();
if (!process.argv.includes("--check")) {
  writeFileSync(output, text);
} else if (!existsSync(output) || readText(output) !== text) {
  console.error("THIRD-PARTY-NOTICES.md is out of date: run node scripts/third-party-notices.mjs");
  process.exit(1);
}
